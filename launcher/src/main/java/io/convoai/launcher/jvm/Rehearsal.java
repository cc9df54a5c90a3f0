package io.convoai.launcher.jvm;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * The main class of a JVM that records a cache: {@code Rehearsal <file of class names> <application
 * jars> [main class] [arguments…]}. Application jars that are named are in a class loader below:
 * what they hold stays out of the cache, and so the cache outlives them. Stands alone, in a jar of
 * its own, because it is on the class path that the cache is made for.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) throws Exception {
        load(Path.of(arguments[0]));
        if (arguments.length == 2) {
            return;
        }
        System.setProperty("spring.context.exit", "onRefresh");
        var loader = arguments[1].isEmpty() ? ours() : below(arguments[1]);
        Thread.currentThread().setContextClassLoader(loader);
        var main = loader.loadClass(arguments[2]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 3, arguments.length));
    }

    /** All that the running program came to need, also beyond its start. */
    private static void load(Path names) throws Exception {
        for (var name : Files.readAllLines(names)) {
            try {
                Class.forName(name, false, ours());
            } catch (ClassNotFoundException | LinkageError notHere) {
                continue;
            }
        }
    }

    private static URLClassLoader below(String jars) throws Exception {
        var urls = new ArrayList<URL>();
        for (var jar : jars.split(File.pathSeparator)) {
            urls.add(Path.of(jar).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ours());
    }

    private static ClassLoader ours() {
        return Rehearsal.class.getClassLoader();
    }
}
