package io.convoai.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.core.annotation.AuthenticationPrincipal;

/**
 * The caller's user id, from the token's claim of that name: a username is no proof of ownership.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@AuthenticationPrincipal(
        expression =
                "#this instanceof T(org.springframework.security.oauth2.jwt.Jwt)"
                        + " ? claims['uid'] : null")
public @interface Uid {}
