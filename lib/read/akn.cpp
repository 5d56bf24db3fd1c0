// SPDX-License-Identifier: BSL-1.0
#include "read/detail/akn.hpp"

#include "read/detail/akn_writer.hpp"
#include "read/detail/refusal.hpp"
#include "read/detail/xml.hpp"

namespace recital {

std::optional<Text> read_akn(std::string const& source, std::string_view bytes, ReadLimits const& limits, std::vector<Problem>& problems) {
    try {
        pugi::xml_document document;
        parse_xml(document, bytes, "", XmlBlanks::kept, limits);
        pugi::xml_node const root = document.document_element();
        if (local_name(root) != "akomaNtoso")
            throw Refusal{"is XML, but not Akoma Ntoso: its first element is <" + std::string{local_name(root)}.substr(0, 60) + ">",
                          "give the document as text, HTML, DOCX or PDF"};
        return AknWriter{source, limits}.write(root);
    } catch (Refusal const& refusal) {
        problems.push_back(refusal.of(source));
        return std::nullopt;
    }
}

}  // namespace recital
