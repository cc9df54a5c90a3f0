/** What is kept in a way that who reads it cannot use it. */
@NullMarked
package io.convoai.gateway.secret;

import org.jspecify.annotations.NullMarked;
