alter table account
    add column theme text not null default 'dark',
    add constraint account_theme check (theme in ('dark', 'light'));
