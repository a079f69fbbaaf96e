// libxml2 as this project uses it: the SAX2 parser, XML Schema and the HTML
// parser.
//
// Debian's libxml2 is built with ICU, and its headers then include <unicode/*.h>, whose types
// clash with the ICU inside Foundation when both meet in one test build. Nothing here needs the
// ICU declarations, so they are left out.
#ifndef GUILDHALL_CLIBXML2_SHIM_H
#define GUILDHALL_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

/// Swallows the messages that have no handler of their own and would go to standard error.
static inline void guildhall_xml_ignore(void *context, const char *message, ...) {}

/// Refuses to load any external entity, from the network and from disk alike.
static inline xmlParserInputPtr guildhall_xml_refuse(
    const char *address, const char *identifier, xmlParserCtxtPtr context) {
  return NULL;
}

/// Prepares the library once for a process: no external entities, no messages on standard error.
static inline void guildhall_xml_prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(guildhall_xml_refuse);
  xmlSetGenericErrorFunc(NULL, guildhall_xml_ignore);
  xmlThrDefSetGenericErrorFunc(NULL, guildhall_xml_ignore);
}

#endif
