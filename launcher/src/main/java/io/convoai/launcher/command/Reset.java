package io.convoai.launcher.command;

import io.convoai.launcher.state.Problem;
import io.convoai.launcher.supervisor.Supervision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/** Removes all data of a stopped platform, after asking. */
record Reset(Platform platform, BufferedReader in, PrintStream out) {

    int run(boolean sure) throws IOException {
        var home = platform.settings().home();
        if (platform.state().running().isPresent()
                || new Supervision(platform.settings()).leftOrphans()) {
            throw new Problem("ConvoAI is running: ./convoai down comes first.");
        }
        if (!sure && !saysYes()) {
            out.println("Nothing was removed.");
            return 1;
        }
        for (var path : home.content()) {
            home.remove(path);
        }
        out.println("Everything in " + home.folder() + " is removed.");
        return 0;
    }

    private boolean saysYes() throws IOException {
        out.printf(
                "This removes all conversations, people and settings in %s for ever. Type yes: ",
                platform.settings().home().folder());
        out.flush();
        return "yes".equals(in.readLine());
    }
}
