/**
 * OAuth 2.1 and OpenID Connect: grants, tokens and what stands in them. Spring's own table of
 * grants is kept, since all of its protocol code works on it; what it would keep in clear text, the
 * values of codes and tokens, is written as SHA-256, because a value only ever comes back from
 * outside.
 */
@NullMarked
package io.convoai.auth.token;

import org.jspecify.annotations.NullMarked;
