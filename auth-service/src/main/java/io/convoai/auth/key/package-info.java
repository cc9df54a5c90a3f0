/** The keys that sign tokens: rows that every replica shares. */
@NullMarked
package io.convoai.auth.key;

import org.jspecify.annotations.NullMarked;
