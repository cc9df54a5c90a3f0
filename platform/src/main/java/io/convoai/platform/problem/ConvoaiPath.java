package io.convoai.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller of the paths that ConvoAI's first clients know: invalid input, bad JSON included,
 * answers 422 there with an array of {@code {type, loc, msg, input}} as detail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConvoaiPath {}
