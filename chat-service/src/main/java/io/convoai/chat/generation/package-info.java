/** One running answer of the assistant, from the question to its last word. */
@NullMarked
package io.convoai.chat.generation;

import org.jspecify.annotations.NullMarked;
