create table role (
    name        text primary key,
    description text not null
);

create table role_permission (
    role       text not null references role (name) on delete cascade,
    permission text not null,
    constraint role_permission_pk primary key (role, permission)
);

insert into role (name, description)
values ('user', 'Talks to assistants'),
       ('manager', 'Also reads figures and the list of people'),
       ('admin', 'May do everything');

insert into role_permission (role, permission)
values ('user', 'conversations.use'),
       ('manager', 'conversations.use'),
       ('manager', 'analytics.read'),
       ('manager', 'people.read'),
       ('admin', 'conversations.use'),
       ('admin', 'conversations.moderate'),
       ('admin', 'analytics.read'),
       ('admin', 'analytics.write'),
       ('admin', 'people.read'),
       ('admin', 'people.manage'),
       ('admin', 'roles.manage'),
       ('admin', 'events.replay'),
       ('admin', 'metrics.read');
