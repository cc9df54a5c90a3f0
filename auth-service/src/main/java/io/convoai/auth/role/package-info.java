/** What a person may do: roles are sets of permissions. */
@NullMarked
package io.convoai.auth.role;

import org.jspecify.annotations.NullMarked;
