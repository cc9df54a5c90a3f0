/** The one door: routes, sign-in for browsers, sockets, the web application. */
@NullMarked
package io.convoai.gateway;

import org.jspecify.annotations.NullMarked;
