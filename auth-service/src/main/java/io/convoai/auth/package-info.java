/** People, roles, sessions and tokens: the authorization server of the platform. */
@NullMarked
package io.convoai.auth;

import org.jspecify.annotations.NullMarked;
