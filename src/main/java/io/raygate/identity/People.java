package io.raygate.identity;

import io.raygate.vocabulary.Role;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody with an account. */
interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findByName(String name);

    List<Person> findAllByOrderByName();

    Optional<Person> findById(long id);

    /**
     * The administrators with open accounts, locked until the transaction ends, so that of two who
     * take the role from each other the second one sees what the first did.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.role = :role and p.active = true order by p.id")
    List<Person> lockActive(Role role);

    long count();
}
