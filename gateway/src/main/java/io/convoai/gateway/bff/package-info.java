/** What the web application asks of who is signed in, and signing out. */
@NullMarked
package io.convoai.gateway.bff;

import org.jspecify.annotations.NullMarked;
