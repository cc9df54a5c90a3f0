/** What writes the answers: a model behind OpenAI's protocol, or the help pages. */
@NullMarked
package io.convoai.chat.provider;

import org.jspecify.annotations.NullMarked;
