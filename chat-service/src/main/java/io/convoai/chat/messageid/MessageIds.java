package io.convoai.chat.messageid;

import java.util.OptionalLong;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/** The key of a message inside, and its ten characters outside: the same number, encrypted. */
@Component
public class MessageIds {

    private static final int LENGTH = 10;

    private final FPEParameters parameters;

    MessageIds(MessageIdKey key) {
        parameters = new FPEParameters(new KeyParameter(key.bytes()), Base62.RADIX, new byte[0]);
    }

    public String idOf(long key) {
        return Base62.textOf(crypt(true, Base62.digitsOf(key, LENGTH)));
    }

    /** Empty when no message can have this id; any other may still be of none. */
    public OptionalLong keyOf(String id) {
        return id.length() == LENGTH && Base62.isNumber(id)
                ? OptionalLong.of(Base62.numberOf(crypt(false, Base62.digitsIn(id))))
                : OptionalLong.empty();
    }

    private byte[] crypt(boolean encrypt, byte[] digits) {
        var engine = new FPEFF1Engine();
        engine.init(encrypt, parameters);
        var result = new byte[LENGTH];
        engine.processBlock(digits, 0, LENGTH, result, 0);
        return result;
    }
}
