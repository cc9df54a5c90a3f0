package io.convoai.analytics.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authorization.method.HandleAuthorizationDenied;

/** Whose permissions do not suffice is told so in the words that ConvoAI's clients know. */
@HandleAuthorizationDenied(handlerClass = AdminsOnlyRefusal.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AdminsOnly {}
