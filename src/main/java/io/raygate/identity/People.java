package io.raygate.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Everybody with an account. */
interface People extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findByName(String name);

    long count();
}
