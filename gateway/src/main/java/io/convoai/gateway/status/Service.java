package io.convoai.gateway.status;

record Service(String name, String url) {}
