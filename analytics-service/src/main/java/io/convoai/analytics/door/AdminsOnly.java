package io.convoai.analytics.door;

import io.convoai.platform.security.Refusal;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose permissions do not suffice is told so in the words that ConvoAI's clients know. */
@Refusal("Admin access required. You do not have permission to access this resource.")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AdminsOnly {}
