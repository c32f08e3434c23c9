package io.northloop.proposition.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row of {@code proposition} with its versions. */
@Entity
@Table(name = "proposition")
class PropositionEntity {

    @Id
    public UUID id;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "proposition_version", joinColumns = @JoinColumn(name = "proposition_id"))
    @OrderColumn(name = "position")
    public List<VersionColumns> versions = new ArrayList<>();

    @Version
    public long revision;
}
