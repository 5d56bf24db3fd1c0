// SPDX-License-Identifier: BSL-1.0
#include <recital/tables.hpp>

#include "api/detail/conversions.hpp"
#include "api/detail/guarded.hpp"
#include "api/detail/tables_impl.hpp"
#include "read/own_tables.hpp"
#include "store/data_version.hpp"

namespace recital::v1 {

namespace {

namespace fs = std::filesystem;

bool is_folder(fs::path const& path) {
    std::error_code failure;
    return fs::is_directory(path, failure);
}

std::vector<fs::path> folders_with(std::vector<fs::path> const& added) {
    fs::path const own = own_data();
    if (!is_folder(own))
        throw Error{ErrorKind::tables, (own.empty() ? std::string{"the tables of instruments, organs and verbs are missing"}
                                                    : own.string() + ": is no folder") +
                                           "; set RECITAL_DATA to the folder that holds them"};
    std::vector<fs::path> folders{own};
    for (fs::path const& folder : added) {
        if (!is_folder(folder)) throw Error{ErrorKind::argument, folder.string() + ": is no folder"};
        folders.push_back(folder);
    }
    return folders;
}

Catalogue read(std::vector<fs::path> const& folders, std::vector<Problem>& problems) {
    std::vector<recital::Problem> found;
    Catalogue catalogue = read_own_tables(folders, found);
    problems = to_public(found);
    return catalogue;
}

}  // namespace

Error::Error(ErrorKind kind, std::string const& message) : std::runtime_error{message}, m_kind{kind} {}
Error::~Error() = default;

Tables::Impl::Impl(std::vector<fs::path> const& added)
    : folders{folders_with(added)}, catalogue{read(folders, problems)}, extractor{catalogue} {}

CitationGraph const& Tables::Impl::listed() const {
    std::call_once(m_listed_once, [this] {
        std::vector<recital::Vertex> vertices;
        for (recital::Instrument const& instrument : catalogue.instruments) {
            recital::Vertex vertex;
            vertex.id = instrument.id;
            vertex.kind = instrument.kind;
            vertex.label = instrument.title;
            vertex.title = instrument.title;
            vertices.push_back(std::move(vertex));
        }
        m_listed = CitationGraph{std::move(vertices), {}};
    });
    return m_listed;
}

std::string const& Tables::Impl::data_version() const {
    std::call_once(m_version_once, [this] { m_version = recital::data_version(folders); });
    return m_version;
}

Tables::Tables(std::vector<fs::path> const& added) : m_impl{guarded([&] { return std::make_shared<Impl const>(added); })} {}

std::vector<Problem> const& Tables::problems() const noexcept { return m_impl->problems; }
std::vector<fs::path> const& Tables::folders() const noexcept { return m_impl->folders; }

char const* version() noexcept { return RECITAL_VERSION; }

}  // namespace recital::v1
