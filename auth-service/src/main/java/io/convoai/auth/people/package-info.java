/** Looking after other people's accounts: reading, changing, suspending and deleting them. */
@NullMarked
package io.convoai.auth.people;

import org.jspecify.annotations.NullMarked;
