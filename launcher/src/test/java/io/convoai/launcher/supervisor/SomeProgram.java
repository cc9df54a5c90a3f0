package io.convoai.launcher.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code SomeProgram <port> <folder> [exits|mute]}: answers 200, and 503 while the folder has a
 * file named sick; or exits with 3 at once; or says nothing.
 */
final class SomeProgram {

    private SomeProgram() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("SomeProgram speaks");
        var words = List.of(arguments);
        if (words.contains("exits")) {
            System.exit(3);
        }
        if (!words.contains("mute")) {
            serve(Integer.parseInt(arguments[0]), Path.of(arguments[1], "sick"));
        }
        Thread.currentThread().join();
    }

    private static void serve(int port, Path sick) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext(
                "/health",
                exchange -> {
                    exchange.sendResponseHeaders(Files.exists(sick) ? 503 : 200, -1);
                    exchange.close();
                });
        server.start();
    }
}
