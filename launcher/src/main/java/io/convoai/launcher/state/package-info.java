/** What is known about this platform on disk: its settings, secrets, processes and states. */
@NullMarked
package io.convoai.launcher.state;

import org.jspecify.annotations.NullMarked;
