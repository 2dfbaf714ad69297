package io.raygate.gateway.upstream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/** The kernel's way of doing sockets: epoll where it exists, NIO elsewhere. */
public enum Transport {
    EPOLL {
        @Override
        public IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        public ChannelFactory<? extends ServerChannel> doors() {
            return EpollServerSocketChannel::new;
        }

        @Override
        ChannelFactory<? extends Channel> channels(SocketAddress address) {
            return address instanceof UnixDomainSocketAddress
                    ? EpollDomainSocketChannel::new
                    : EpollSocketChannel::new;
        }

        @Override
        SocketAddress connectable(SocketAddress address) {
            return address instanceof UnixDomainSocketAddress unix
                    ? new DomainSocketAddress(unix.getPath().toString())
                    : address;
        }

        @Override
        public Map<ChannelOption<Integer>, Integer> keepAlive() {
            return Map.of(
                    EpollChannelOption.TCP_KEEPIDLE, IDLE_SECONDS,
                    EpollChannelOption.TCP_KEEPINTVL, PROBE_SECONDS,
                    EpollChannelOption.TCP_KEEPCNT, PROBES);
        }
    },
    NIO {
        @Override
        public IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        public ChannelFactory<? extends ServerChannel> doors() {
            return NioServerSocketChannel::new;
        }

        @Override
        ChannelFactory<? extends Channel> channels(SocketAddress address) {
            return address instanceof UnixDomainSocketAddress
                    ? NioDomainSocketChannel::new
                    : NioSocketChannel::new;
        }

        @Override
        SocketAddress connectable(SocketAddress address) {
            return address;
        }

        @Override
        public Map<ChannelOption<Integer>, Integer> keepAlive() {
            return Map.of(
                    NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), IDLE_SECONDS,
                    NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), PROBE_SECONDS,
                    NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), PROBES);
        }
    };

    private static final int IDLE_SECONDS = 60;
    private static final int PROBE_SECONDS = 15;
    private static final int PROBES = 4;

    /** The best this machine has. */
    public static Transport best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    /** What event loops are made of. */
    public abstract IoHandlerFactory handlers();

    /** What listens. */
    public abstract ChannelFactory<? extends ServerChannel> doors();

    /** Options that let the kernel notice a peer that vanished while nobody had anything to say. */
    public abstract Map<ChannelOption<Integer>, Integer> keepAlive();

    abstract ChannelFactory<? extends Channel> channels(SocketAddress address);

    /** The address in the transport's own type. */
    abstract SocketAddress connectable(SocketAddress address);
}
