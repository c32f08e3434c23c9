package io.northloop.customer.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "customer")
class CustomerEntity {

    @Id
    public String ref;

    public String name;

    public @Nullable String email;

    public @Nullable String phone;

    @Column(name = "email_hash")
    public @Nullable String emailHash;

    @Column(name = "phone_hash")
    public @Nullable String phoneHash;

    public String language;

    @Column(name = "account_ref")
    public @Nullable String accountRef;

    @Column(name = "\"position\"")
    public @Nullable String position;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> attributes;

    public boolean influential;

    @Version
    public @Nullable Long version;
}
