# docker build -t rembug .
# docker run --init --stop-timeout 60 -p 127.0.0.1:3000:3000 -v rembug:/data \
#   -e BASE_URL=https://forum.example.go.id -e TRUST_PROXY=1 rembug
#
# The log shows the set-up address and its one-time code. With -e DATABASE_URL=postgres://… the embedded
# server is not used and several containers may run, all with the same /data. See docs/deploy/deploying.md.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
RUN install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY --from=build /app ./
USER node
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "app/platform/start.ts"]
