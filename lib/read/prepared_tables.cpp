// SPDX-License-Identifier: BSL-1.0
#include "read/prepared_tables.hpp"

#include "language/text_hash.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace recital {

namespace {

namespace fs = std::filesystem;

/// Larger than any table or image of ours.
constexpr off_t most_bytes = off_t{1} << 28U;

/// A plain file's bytes, mapped; empty where it cannot be read or is empty.
class MappedFile {
public:
    explicit MappedFile(fs::path const& file) {
        int const descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return;
        struct stat facts {};
        if (::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0 && facts.st_size <= most_bytes) {
            auto const size = static_cast<std::size_t>(facts.st_size);
            void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
            if (mapped != MAP_FAILED) m_bytes = {static_cast<char const*>(mapped), size};
        }
        ::close(descriptor);
    }
    ~MappedFile() {
        if (!m_bytes.empty()) ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
    }
    MappedFile(MappedFile const&) = delete;
    MappedFile& operator=(MappedFile const&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept { return m_bytes; }

private:
    std::string_view m_bytes;
};

std::string_view bytes_of(std::array<std::uint64_t, 3> const& numbers) noexcept {
    return {reinterpret_cast<char const*>(numbers.data()), sizeof numbers};
}

}  // namespace

std::uint64_t table_folder_hash(fs::path const& folder) {
    std::vector<std::string> tables;
    std::error_code failure;
    auto const gather = [&](std::string const& below) {
        for (fs::directory_iterator entry{folder / below, failure}, end; !failure && entry != end; entry.increment(failure))
            if (entry->path().extension() == ".tsv") tables.push_back(below + entry->path().filename().string());
    };
    gather("");
    for (fs::directory_iterator entry{folder, failure}, end; !failure && entry != end; entry.increment(failure))
        if (std::string const name = entry->path().filename().string(); name.size() == 2) gather(name + '/');
    std::sort(tables.begin(), tables.end());  // in an order that no file system changes
    std::uint64_t hash = tables.size();
    for (std::string const& name : tables) {
        MappedFile const table{folder / name};
        if (table.bytes().empty()) return 0;
        hash = text_hash(bytes_of({hash, text_hash(name), bytes_hash(table.bytes())}));
    }
    return hash == 0 ? 1 : hash;
}

std::shared_ptr<TableImage const> open_table_image(fs::path const& file, std::uint64_t tables) {
    auto const mapped = std::make_shared<MappedFile const>(file);
    return tables == 0 ? nullptr : TableImage::over(mapped->bytes(), mapped, tables);
}

}  // namespace recital
