package io.convoai.launcher.bench;

import io.convoai.launcher.build.Npm;
import io.convoai.launcher.build.Tools;
import io.convoai.launcher.state.Settings;
import java.io.IOException;

/** How the web application feels in a browser: the folder bench/ui measures what is built here. */
record UiBench(Settings settings) {

    int run(int runs) throws IOException, InterruptedException {
        new Tools(settings.root()).requireNode();
        var frontend = new Npm(settings.root().resolve("frontend"));
        frontend.install();
        if (frontend.run("run", "build") != 0) {
            return 1;
        }
        var bench = new Npm(settings.root().resolve("bench/ui"));
        bench.install();
        return bench.run("run", "-s", "bench", "--", "--runs=" + runs);
    }
}
