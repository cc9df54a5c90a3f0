package io.convoai.gateway.bff;

import org.apache.commons.lang3.RandomStringUtils;

record UntoldRevocation(String id, String refreshToken) {

    static UntoldRevocation of(String refreshToken) {
        var id = "rvk_" + RandomStringUtils.secure().nextAlphanumeric(16);
        return new UntoldRevocation(id, refreshToken);
    }

    @Override
    public String toString() {
        return "UntoldRevocation[%s]".formatted(id);
    }
}
