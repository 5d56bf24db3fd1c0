// SPDX-License-Identifier: BSL-1.0
// Run when recital is built: makes of the tables of a folder the image that it maps at its start.
//
//     recital_prepare_tables FOLDER FILE
//
// Tables with a fault in them get an empty file, which is no image, so that the program reads them and tells of the fault.
#include "cite/cite.hpp"
#include "read/catalogue.hpp"
#include "read/prepared_tables.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    std::vector<std::string> const arguments{argv, argv + argc};
    if (arguments.size() != 3) {
        std::cerr << "usage: recital_prepare_tables FOLDER FILE\n";
        return 1;
    }
    std::filesystem::path const folder = arguments[1];
    std::vector<recital::Problem> problems;
    recital::Catalogue const catalogue = recital::read_catalogue({folder}, problems);
    recital::TableImageWriter image;
    recital::prepare_reading(catalogue, image);
    recital::prepare_search(catalogue, image);
    for (recital::Problem const& problem : problems)
        std::cerr << problem.source << ':' << problem.line << ": " << problem.what << "; the tables are not prepared\n";
    std::ofstream file{arguments[2], std::ios::binary};
    if (problems.empty()) file << image.bytes(recital::table_folder_hash(folder));
    file.close();
    return file.good() ? 0 : 1;
}
