/** Forgets a person, on demand and when their account is deleted. */
@NullMarked
package io.convoai.analytics.erasure;

import org.jspecify.annotations.NullMarked;
