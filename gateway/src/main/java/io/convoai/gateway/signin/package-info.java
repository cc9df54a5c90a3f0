/** Signing in for the web application, which holds no token. */
@NullMarked
package io.convoai.gateway.signin;

import org.jspecify.annotations.NullMarked;
