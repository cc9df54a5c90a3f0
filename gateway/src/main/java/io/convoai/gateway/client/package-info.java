/** Who is at the other end of the line, also behind proxies. */
@NullMarked
package io.convoai.gateway.client;

import org.jspecify.annotations.NullMarked;
