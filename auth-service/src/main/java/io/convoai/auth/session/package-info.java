/** One sign-in of one person: it begins with a password and ends everywhere at once. */
@NullMarked
package io.convoai.auth.session;

import org.jspecify.annotations.NullMarked;
