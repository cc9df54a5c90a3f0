package io.convoai.auth.account;

import java.util.List;

record UserCreated(String uid, String username, List<String> roles) {

    public UserCreated {
        roles = List.copyOf(roles);
    }
}
