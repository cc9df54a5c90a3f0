/** auth-service as its client sees it: how it is asked, and what it says of a person. */
@NullMarked
package io.convoai.gateway.authserver;

import org.jspecify.annotations.NullMarked;
