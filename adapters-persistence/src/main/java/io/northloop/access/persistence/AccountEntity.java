package io.northloop.access.persistence;

import io.northloop.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    public UUID id;

    public String username;
    public String displayName;

    @Enumerated(EnumType.STRING)
    public Role role;

    public @Nullable String personRef;
    public @Nullable String unitRef;
    public @Nullable String language;
    public @Nullable String passwordHash;
    public boolean enabled;

    @Version
    public @Nullable Long version;
}
