// SPDX-License-Identifier: BSL-1.0
#include "read/detail/installation.hpp"

#include <dlfcn.h>
#include <link.h>
#include <unistd.h>

#include <system_error>

namespace recital {

namespace {

namespace fs = std::filesystem;

/// The folder of the file that holds this code, and the way from it to the rest of the installation.
struct Place {
    fs::path folder;
    fs::path data;      ///< from the folder, as installed
    fs::path programs;  ///< likewise
};

Place own_place() {
    std::error_code failure;
    Dl_info info{};
    void* found = nullptr;
    bool const known = ::dladdr1(reinterpret_cast<void const*>(&installed_data), &info, &found, RTLD_DL_LINKMAP) != 0;
    auto const* const object = static_cast<link_map const*>(found);
    // The name of the program itself is empty, and what it was called as need not be a path.
    if (known && object != nullptr && object->l_name != nullptr && *object->l_name != '\0') {
        fs::path const library = fs::canonical(object->l_name, failure);
        if (!failure) return {library.parent_path(), RECITAL_DATA_FROM_LIBRARY, RECITAL_PROGRAMS_FROM_LIBRARY};
    }
    fs::path const program = fs::read_symlink("/proc/self/exe", failure);
    return {failure ? fs::path{} : program.parent_path(), RECITAL_DATA_FROM_PROGRAM, RECITAL_PROGRAMS_FROM_PROGRAM};
}

Place const& place() {
    static Place const found = own_place();
    return found;
}

}  // namespace

fs::path installed_data() {
    std::error_code failure;
    if (place().folder.empty()) return {};
    for (fs::path const& way : {fs::path{"share/recital/data"}, place().data})
        if (fs::path const folder = (place().folder / way).lexically_normal(); fs::is_directory(folder, failure)) return folder;
    return {};
}

fs::path installed_image() {
    std::error_code failure;
    if (place().folder.empty()) return {};
    for (fs::path const& folder : {place().folder, installed_data().parent_path()})
        if (fs::path file = folder / "tables.image"; fs::is_regular_file(file, failure)) return file;
    return {};
}

fs::path installed_program(std::string_view name) {
    std::error_code failure;
    if (place().folder.empty()) return {};
    for (fs::path const& way : {fs::path{}, place().programs})
        if (fs::path file = (place().folder / way / name).lexically_normal();
            fs::is_regular_file(file, failure) && ::access(file.c_str(), X_OK) == 0)
            return file;
    return {};
}

}  // namespace recital
