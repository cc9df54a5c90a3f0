package io.convoai.launcher.kafka;

import io.convoai.launcher.part.Part.Health;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Asks for metadata, as every client does first, in Kafka's own protocol: a broker that is not in
 * its own answer may not serve yet. By hand, because Kafka's client would double the supervisor.
 */
record KafkaHealth(int port, String version) {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final short METADATA = 3;
    private static final short METADATA_VERSION = 5;
    private static final int CORRELATION = 1;

    Health ask() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request());
            return brokers(new DataInputStream(socket.getInputStream())) > 0
                    ? new Health.Good(version)
                    : new Health.Bad("no broker serves yet");
        } catch (IOException silent) {
            return new Health.Bad("it does not answer: " + silent.getMessage());
        }
    }

    /** Header (key, version, correlation, no client id), no topics, no creation of topics. */
    private static byte[] request() {
        int length = 2 + 2 + 4 + 2 + 4 + 1;
        return ByteBuffer.allocate(4 + length)
                .putInt(length)
                .putShort(METADATA)
                .putShort(METADATA_VERSION)
                .putInt(CORRELATION)
                .putShort((short) -1)
                .putInt(0)
                .put((byte) 0)
                .array();
    }

    private static int brokers(DataInputStream in) throws IOException {
        in.readInt();
        if (in.readInt() != CORRELATION) {
            throw new IOException("another program listens on port");
        }
        in.readInt();
        return in.readInt();
    }
}
