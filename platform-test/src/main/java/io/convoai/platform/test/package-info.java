/** Real servers, signed-in callers and the rules of the house, for the tests of every service. */
@NullMarked
package io.convoai.platform.test;

import org.jspecify.annotations.NullMarked;
