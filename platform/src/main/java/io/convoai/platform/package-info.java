/** What every service of the house needs and nothing else. */
@NullMarked
package io.convoai.platform;

import org.jspecify.annotations.NullMarked;
