/** {@code ./convoai bench chat}: what chat bears through the gateway. */
@NullMarked
package io.convoai.bench.chat;

import org.jspecify.annotations.NullMarked;
