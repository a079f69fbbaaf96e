// libsodium as this project uses it: Argon2id, randomness, SHA-256, HMAC and wiped memory.
#ifndef GUILDHALL_CSODIUM_SHIM_H
#define GUILDHALL_CSODIUM_SHIM_H

#include <sodium.h>

#endif
