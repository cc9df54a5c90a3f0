/** Ids that nobody can guess. */
@NullMarked
package io.convoai.platform.id;

import org.jspecify.annotations.NullMarked;
