// libarchive as this project uses it: archives are read, and written by tests.
#ifndef GUILDHALL_CARCHIVE_SHIM_H
#define GUILDHALL_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

// Kinds of entries, which the header gives as macros with a cast that Swift does not read.
enum {
  guildhall_regular_file = 0100000,
  guildhall_folder = 0040000,
};

#endif
