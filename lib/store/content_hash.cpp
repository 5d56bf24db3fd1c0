// SPDX-License-Identifier: BSL-1.0
#include "store/content_hash.hpp"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace recital {

std::string content_hash(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) throw std::bad_alloc{};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned at = 0; at < size; ++at) out.append(1, digits[digest[at] >> 4U]).append(1, digits[digest[at] & 15U]);
    return out;
}

}  // namespace recital
