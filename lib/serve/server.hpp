// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "model/catalogue.hpp"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace recital {

namespace serve {
struct Knowledge;
}

/// What a request may ask for and an answer may hold. Nothing that is asked can make it more.
struct ServeLimits {
    std::size_t request = std::size_t{1} << 20U;  ///< bytes of a message; longer ones are refused unread
    std::size_t text = std::size_t{256} << 10U;   ///< bytes of a text to check
    std::size_t rows = 200;                       ///< of an answer, whatever `limit` says
    std::size_t answer = std::size_t{64} << 10U;  ///< bytes of an answer's text: rows beyond are left out and counted
    std::chrono::milliseconds time{10'000};       ///< of reading from the corpus file for one answer
};

/// A server of the Model Context Protocol (modelcontextprotocol.io, revisions 2024-11-05, 2025-03-26 and 2025-06-18) over a corpus file,
/// for programs and assistants: the tools find, cites, cited_by, chain, quote, check and search. It takes one JSON-RPC 2.0 message and
/// gives the answer; how messages come and go is the caller's. It reads only: the file as it was when the server was made, and the texts
/// given to it. For one thread.
class Server {
public:
    /// `path` is a corpus file, `data` what stands for the tables of `catalogue` in it, `version` the program's. The graph is made anew
    /// where the file has none made with these tables. The catalogue must outlive the server. Throws StoreError.
    Server(std::string const& path, Catalogue const& catalogue, std::string const& data, std::string version, ServeLimits limits = {});
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    /// The answer to a message, one line without its end; nothing for notifications and answers. What is wrong with a message is answered
    /// with a JSON-RPC error, what is wrong with what a tool was asked with a result that says so. Never fails but for want of memory.
    [[nodiscard]] std::optional<std::string> answer(std::string_view message);

    /// What is answered to a message that is longer than it may be.
    [[nodiscard]] std::string refusal() const;

private:
    std::unique_ptr<serve::Knowledge> m_knowledge;
    std::string m_version;
};

}  // namespace recital
