/** People and their numbers, one identity each. */
@NullMarked
package io.convoai.analytics.person;

import org.jspecify.annotations.NullMarked;
